using Microsoft.EntityFrameworkCore;
using Payroll.Architecture.Tests.Reading;
using Payroll.Domain.AuditEvents;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>Audit events come from entities. What passes the entities by has to be known, since it leaves no event by itself.</summary>
internal static class EventRules
{
    /// <summary>Types that make an audit event by hand.</summary>
    public static IEnumerable<string> MakingEvents(IEnumerable<Type> types) =>
        Calling(types, method => method.DeclaringType == typeof(AuditEvent) && method.Name == nameof(AuditEvent.Note));

    /// <summary>Types that change or remove rows without reading their entities.</summary>
    public static IEnumerable<string> PassingEntitiesBy(IEnumerable<Type> types) => Calling(
        types,
        method => method.Name is nameof(EntityFrameworkQueryableExtensions.ExecuteUpdateAsync) or nameof(EntityFrameworkQueryableExtensions.ExecuteDeleteAsync)
            or nameof(RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync));

    private static IEnumerable<string> Calling(IEnumerable<Type> types, Func<MethodBase, bool> isMeant) => types
        .Where(type => Mentions.MethodsOf(type).Any(method => Instructions.Of(method).Any(one => one.Member is MethodBase called && isMeant(called))))
        .Select(type => Outermost(type).Name).Distinct();

    // Asynchronous methods and lambdas are compiled into types of their own within it.
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
