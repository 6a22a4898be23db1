using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.ApiKeys;

public sealed class ScopePresetsTests
{
    [TestCase(
        "read_only",
        "read:employees read:pay-groups read:pay-rates read:timesheets read:payroll read:paystubs read:reports read:webhooks")]
    [TestCase(
        "payroll_submitter",
        "read:employees read:pay-groups read:pay-rates read:timesheets read:payroll read:paystubs write:timesheets write:payroll")]
    [TestCase("admin", "*:*")]
    public void Expand_OfAPreset_ListsItsScopes(string preset, string scopes) =>
        Assert.That(ScopePresets.Expand(preset), Is.EqualTo(scopes.Split(' ')));

    [Test]
    public void Presets_OtherThanAdmin_CanNeitherReachKeysNorLogs()
    {
        var others = ScopeSet.Parse(ScopePresets.Names.Where(name => name != ScopePresets.Admin).SelectMany(ScopePresets.Expand));
        var admin = ScopeSet.Parse(ScopePresets.Expand(ScopePresets.Admin));
        string[] keysAndLogs = ["read:api-keys", "create:api-keys", "update:api-keys", "delete:api-keys", "read:logs"];

        Assert.That(others.Missing(keysAndLogs), Is.EqualTo(keysAndLogs));
        Assert.That(admin.Missing(keysAndLogs), Is.Empty);
        Assert.That(admin.Contains(others));
    }

    [TestCase("Read-only", "read_only")]
    [TestCase("READ ONLY", "read_only")]
    [TestCase("readonly", "read_only")]
    [TestCase("Payroll Submitter", "payroll_submitter")]
    [TestCase(" admin ", "admin")]
    [TestCase("administrator", null)]
    [TestCase("", null)]
    [TestCase("-", null)]
    public void Find_TakesAnySpellingOfAPreset(string text, string? preset) => Assert.That(ScopePresets.Find(text), Is.EqualTo(preset));

    [TestCase("Admin")]
    [TestCase("")]
    [TestCase("owner")]
    public void Expand_OfAnotherName_IsRefusedAndListsThePresets(string preset)
    {
        var thrown = Assert.Throws<DomainRuleException>(() => ScopePresets.Expand(preset));

        Assert.That(thrown.FieldError?.Field, Is.EqualTo("preset"));
        Assert.That(thrown.Message, Does.Contain("read_only, payroll_submitter, admin"));
    }
}
