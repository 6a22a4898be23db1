using AutoMapper;
using AutoMapper.Internal;

namespace Payroll.Application.Common;

/// <summary>Every map from the domain to an answer.</summary>
internal static class Mappings
{
    /// <summary>No answer is nested more deeply. Without a limit, an object that refers to itself is mapped until the process ends (GHSA-rvv3-g6hj-g44x).</summary>
    public const int MaxDepth = 8;

    /// <summary>Adds the profiles of all rooms.</summary>
    public static void Configure(IMapperConfigurationExpression mapping)
    {
        mapping.AddMaps(typeof(Mappings).Assembly);
        mapping.Internal().ForAllMaps((_, map) => map.MaxDepth(MaxDepth));
    }
}
