using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

public sealed class ListEntriesTests
{
    private TestTenant tenant = null!;
    private string jane = null!;
    private string joe = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task RecordAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        (jane, joe) = (await tenant.HireAsync(), await tenant.HireAsync("joe@example.com", ("external_id", "HR-2")));
        await Admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");
        await Admin.PatchAsync($"/employees/{joe}", new { pay_group = "sales", effective_from = "2026-06-15" });
        foreach (var (employee, date, number) in new[] { (jane, "2026-06-01", 1), (jane, "2026-06-15", 2), (joe, "2026-06-14", 3), (joe, "2026-06-15", 4) })
            await Admin.RecordAsync(Hours(employee, 8, ("date", date), ("external_id", $"T-{number}"), ("status", number % 2 == 0 ? "approved" : "submitted")));
    }

    [TestCase("", "T-1 T-2 T-3 T-4")]
    [TestCase("from=2026-06-14", "T-2 T-3 T-4")]
    [TestCase("to=2026-06-14", "T-1 T-3")]
    [TestCase("from=2026-06-14&to=2026-06-14", "T-3")]
    [TestCase("from=2026-06-15&to=2026-06-14", "")]
    [TestCase("employee_id={joe}", "T-3 T-4")]
    [TestCase("employee_external_id=HR-2", "T-3 T-4")]
    [TestCase("employee_external_id=%20HR-2%20&from=2026-06-15", "T-4")]
    [TestCase("employee_external_id=hr-2", "")]
    [TestCase("employee_external_id=HR-2&employee_id={jane}", "")]
    [TestCase("pay_group=sales", "T-4")]
    [TestCase("pay_group=engineering", "T-1 T-2 T-3")]
    [TestCase("pay_group=nothing", "")]
    [TestCase("status=approved", "T-2 T-4")]
    [TestCase("status=submitted&employee_id={jane}", "T-1")]
    [TestCase("external_id=T-3", "T-3")]
    [TestCase("external_id=t-3", "")]
    public async Task List_FindsWhatFits(string query, string found)
    {
        query = query.Replace("{joe}", joe, StringComparison.Ordinal).Replace("{jane}", jane, StringComparison.Ordinal);
        foreach (var limit in new[] { 1, 3, 200 })
            Assert.That(string.Join(' ', (await Admin.AllAsync($"{Entries}?{query}", limit)).Select(entry => entry.At("external_id")).Order()), Is.EqualTo(found));
    }

    [TestCase("status=paid", "status: invalid_format")]
    [TestCase("from=yesterday", "from: invalid_format")]
    [TestCase("employee_id=jane", "employee_id: invalid_format")]
    [TestCase("limit=0", "limit: out_of_range")]
    public async Task List_ByWhatIsWrong_NamesTheParameter(string query, string error) =>
        Assert.That((await Admin.GetAsync($"{Entries}?{query}")).Errors, Is.EqualTo(new[] { error }));
}
