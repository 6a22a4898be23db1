using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Pages;
using Payroll.Architecture.Tests.Reading;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>What goes over the wire: request and query records in WebApi, response DTOs in Application, neither of them an entity.</summary>
internal static class ContractRules
{
    /// <summary>Bodies that are no request record of WebApi, query parameters that are no query record of it, and answers that are no DTO of Application.</summary>
    public static IEnumerable<string> WrongTypes(IEnumerable<Type> controllers, Assembly webApi, Assembly application) =>
        from action in Actions(controllers)
        from wrong in Records(action).Where(record => record.Type.Assembly != webApi || !record.Type.Name.EndsWith(record.Suffix, StringComparison.Ordinal)).Select(record => record.Type)
            .Concat(Answers(action.ReturnType).Where(answer => answer.Assembly != application || !answer.Name.EndsWith("Dto", StringComparison.Ordinal)))
        select $"{action.DeclaringType}.{action.Name}: {wrong.Name}";

    /// <summary>DTOs outside of Application, and requests in it.</summary>
    public static IEnumerable<string> Strayed(IEnumerable<Type> types, Assembly application) => types
        .Where(type => type.Name.EndsWith("Dto", StringComparison.Ordinal) && type.Assembly != application).Select(type => type.FullName!);

    private static IEnumerable<MethodInfo> Actions(IEnumerable<Type> controllers) => controllers
        .Where(type => typeof(ControllerBase).IsAssignableFrom(type))
        .SelectMany(Mentions.MethodsOf).OfType<MethodInfo>().Where(method => method.IsDefined(typeof(HttpMethodAttribute), inherit: true));

    private static IEnumerable<(Type Type, string Suffix)> Records(MethodInfo action) => action.GetParameters()
        .Where(parameter => parameter.ParameterType.IsClass && parameter.ParameterType != typeof(string))
        .Select(parameter => (parameter.ParameterType, parameter.IsDefined(typeof(FromQueryAttribute)) ? "Query" : "Request"));

    private static IEnumerable<Type> Answers(Type type)
    {
        if (type == typeof(Task) || typeof(IActionResult).IsAssignableFrom(type)) return [];
        if (!type.IsGenericType) return [type];
        var open = type.GetGenericTypeDefinition();
        return open == typeof(Task<>) || open == typeof(ActionResult<>) || open == typeof(Page<>) || open == typeof(BatchDto<>) ? Answers(type.GetGenericArguments()[0]) : [type];
    }
}
