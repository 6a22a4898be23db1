using AutoMapper;
using AutoMapper.Internal;

namespace Payroll.Application.UnitTests.Common.Maps;

/// <summary>Finds maps that come back to themselves through the members of what they make, directly or through other maps, lists and dictionaries.</summary>
internal static class SelfReferences
{
    /// <returns>The names of the types that such maps make.</returns>
    public static IEnumerable<string> In(IConfigurationProvider configuration)
    {
        var maps = configuration.Internal().GetAllTypeMaps();
        var next = maps.ToDictionary(map => map, map => maps.Where(other => MemberTypes(map).Any(other.DestinationType.IsAssignableTo)).ToList());
        return maps.Where(map => Reached(next, map).Contains(map)).Select(map => map.DestinationType.Name).Distinct();
    }

    private static HashSet<TypeMap> Reached(Dictionary<TypeMap, List<TypeMap>> next, TypeMap from)
    {
        var reached = new HashSet<TypeMap>();
        var open = new Stack<TypeMap>(next[from]);
        while (open.TryPop(out var map))
            if (reached.Add(map)) next[map].ForEach(open.Push);
        return reached;
    }

    private static IEnumerable<Type> MemberTypes(TypeMap map) => map.MemberMaps.SelectMany(member => Parts(member.DestinationType));

    // What a member of the type can hold: the type itself, or what a list, a dictionary or a nullable is made of.
    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { IsArray: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type),
        _ => [type],
    };
}
