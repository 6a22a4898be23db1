using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Codes;

public sealed class CostCodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Now.AddHours(1);

    [Test]
    public void CostCode_WhenItChanges_CountsEachChangeOnce()
    {
        var (top, code) = (At(1, CostCodePlace.Top), At(2, CostCodePlace.Top));

        code.Rename("Code 2", Later);
        code.Move(CostCodePlace.Top, 1, Later);
        code.Become(CodeStatus.Active, Later);
        Assert.That((code.Version, code.UpdatedAt), Is.EqualTo((1, Now)));

        code.Rename(" Roof ", Later);
        code.Move(Below(top), 1, Later);
        code.Become(CodeStatus.Retired, Later);
        Assert.That((code.Version, code.UpdatedAt, code.Name, code.ParentId, code.IsRetired), Is.EqualTo((4, Later, "Roof", top.Id, true)));

        code.Move(CostCodePlace.Top, 1, Later);
        Assert.That((code.Version, code.ParentId, code.Parent), Is.EqualTo((5, (Guid?)null, (CostCode?)null)));
    }

    [Test]
    public void CostCode_BelowItself_IsRefused()
    {
        var top = At(1, CostCodePlace.Top);
        var middle = At(2, Below(top));
        var bottom = At(3, Below(middle, top));

        Refused(() => top.Move(Below(bottom, middle, top), 3, Later));
        Refused(() => top.Move(Below(top), 3, Later));
        Assert.That(top.Version, Is.EqualTo(1));
    }

    [Test]
    public void CostCode_BelowARetiredOne_IsRefused_AndThoseBelowStay()
    {
        var top = At(1, CostCodePlace.Top);
        var child = At(2, Below(top));
        top.Become(CodeStatus.Retired, Later);

        Refused(() => At(3, Below(top)));
        Assert.DoesNotThrow(() => child.Move(Below(top), 1, Later));
        Assert.That(child.Version, Is.EqualTo(1));
    }

    [Test]
    public void CostCode_OnTheEleventhLevel_IsRefused()
    {
        List<CostCode> branch = [];
        for (var level = 1; level <= CostCode.MaxLevels; level++) branch.Insert(0, At(level, branch.Count == 0 ? CostCodePlace.Top : Below([.. branch])));

        Refused(() => At(11, Below([.. branch])));
    }

    [Test]
    public void CostCode_WithItsBranch_MovesWhereTheWholeFits() => Prop.ForAll(
        Gen.Choose(1, CostCode.MaxLevels).ToArbitrary(),
        Gen.Choose(1, CostCode.MaxLevels).ToArbitrary(),
        (above, levels) =>
        {
            var branch = Enumerable.Range(1, above).Select(level => At(level, CostCodePlace.Top)).ToArray();
            var moved = At(99, CostCodePlace.Top);
            if (above + levels > CostCode.MaxLevels) Refused(() => moved.Move(Below(branch), levels, Later));
            else moved.Move(Below(branch), levels, Later);
            Assert.That(moved.ParentId, Is.EqualTo(above + levels > CostCode.MaxLevels ? null : branch[0].Id));
        }).QuickCheckThrowOnFailure();

    private static void Refused(Action change)
    {
        var error = Assert.Throws<DomainRuleException>(() => change())!.FieldError;
        Assert.That((error?.Field, error?.Code), Is.EqualTo(("parent", FieldErrorCodes.Inconsistent)));
    }

    private static CostCodePlace Below(params CostCode[] above) => new(above[0], [.. above.Select(code => code.Id)]);

    private static CostCode At(int number, CostCodePlace place) =>
        CostCode.Configure(new Guid(number, 0, 0, new byte[8]), new Guid(1, 0, 0, new byte[8]), $"c{number}", $"Code {number}", place, Now);
}
