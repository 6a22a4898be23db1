using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Payroll.Domain.ApiKeys;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>An operation that is in the application, and not in the published document.</summary>
[ApiController]
public sealed class UndocumentedController : ControllerBase
{
    public const string Path = "/api/v1/undocumented";

    [HttpGet(Path), RequiresScope(Scopes.ReadOrganizations)]
    public string Get() => "reached";

    /// <summary>Adds this controller alone to an application.</summary>
    internal sealed class Part : ApplicationPart, IApplicationPartTypeProvider
    {
        public override string Name => "undocumented";

        public IEnumerable<TypeInfo> Types => [typeof(UndocumentedController).GetTypeInfo()];
    }
}
