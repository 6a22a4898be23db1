using AutoMapper;
using AutoMapper.Internal;
using Payroll.Application.Common;

namespace Payroll.Application.UnitTests.Common.Maps;

public sealed class MappingTests
{
    private static readonly MapperConfiguration Product = new(Mappings.Configure);

    [Test]
    public void Mappings_OfEveryRoom_FillEveryMember() => Assert.That(Product.AssertConfigurationIsValid, Throws.Nothing);

    [Test]
    public void EveryMap_HasALimitOfDepth() =>
        Assert.That(Product.Internal().GetAllTypeMaps().Where(map => !map.HasTypeConverter).Select(map => map.MaxDepth), Is.Not.Empty.And.All.EqualTo(Mappings.MaxDepth));

    [Test]
    public void NoMap_RefersToItself() => Assert.That(SelfReferences.In(Product), Is.Empty);

    [Test]
    public void MapsThatReferToThemselves_AreFound()
    {
        var maps = new MapperConfiguration(mapping =>
        {
            mapping.CreateMap<Node, NodeDto>();
            mapping.CreateMap<Team, TeamDto>();
            mapping.CreateMap<Member, MemberDto>();
            mapping.CreateMap<Leaf, LeafDto>();
        });

        Assert.That(SelfReferences.In(maps), Is.EquivalentTo(new[] { nameof(NodeDto), nameof(TeamDto), nameof(MemberDto) }));
    }

    private sealed record Leaf(string Name);

    private sealed record LeafDto(string Name);

    private sealed record Node(Node? Next, Leaf Leaf);

    private sealed record NodeDto(NodeDto? Next, LeafDto Leaf);

    private sealed record Team(IReadOnlyList<Member> Members);

    private sealed record TeamDto(IReadOnlyList<MemberDto> Members);

    private sealed record Member(IReadOnlyDictionary<string, Team> Teams);

    private sealed record MemberDto(IReadOnlyDictionary<string, TeamDto> Teams);
}
