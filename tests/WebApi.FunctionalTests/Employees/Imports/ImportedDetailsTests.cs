using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;
using static Payroll.WebApi.FunctionalTests.Employees.Imports.ImportSteps;

namespace Payroll.WebApi.FunctionalTests.Employees.Imports;

/// <summary>Accounts, declarations and funds of a batch.</summary>
public sealed class ImportedDetailsTests
{
    private static readonly (string, object?)[] Everything =
    [
        ("birth_date", "1990-02-03"), ("classification", "Rigger"), ("working_days", new[] { "friday", "monday" }), ("pay_schedule", TestTenant.PaySchedule),
        ("bank_account", AuAccount), ("tax", AuTax), ("super_fund", new { name = "Fund", member_number = "M1" }),
    ];

    [Test]
    public async Task Import_SentAgainWithAllMembers_IsUnchangedAndWritesNothing()
    {
        var tenant = await AustraliaAsync();
        object[] people = [Person("E-1", Everything), Person("E-2", [.. Everything, ("effective_from", "2026-06-01")])];
        Assert.That((await tenant.ImportEmployeeIdsAsync(people)).Statuses(), Is.EqualTo("created, created"));
        var before = await CreateAsync(tenant);

        var again = await tenant.ImportEmployeeIdsAsync(people);

        Assert.That((again.Status, again.Statuses()), Is.EqualTo((HttpStatusCode.OK, "unchanged, unchanged")), again.Text);
        Assert.That(await CreateAsync(tenant), Is.EqualTo(before));
    }

    [TestCase("bank_account", "employee.bank_account_changed")]
    [TestCase("tax", "employee.tax_details_changed")]
    [TestCase("super_fund", "employee.super_fund_changed")]
    public async Task Import_OfNull_ClearsAndNotes(string member, string? action)
    {
        var tenant = await AustraliaAsync();
        await tenant.ImportEmployeeIdsAsync(Person("E-1", Everything));
        var noted = (await tenant.Admin.AllAsync("/audit-events")).Count;

        var answer = await tenant.ImportEmployeeIdsAsync(Item("E-1", (member, null)));

        Assert.That(answer.Statuses(), Is.EqualTo("updated"), answer.Text);
        var employee = (await tenant.Admin.GetAsync($"/employees/{answer.Json.At("results[0].employee_id")}")).Json;
        Assert.That((employee.At(member), employee.At("version")), Is.EqualTo(("null", "2")));
        Assert.That(
            (await tenant.Admin.AllAsync("/audit-events")).OrderBy(entry => entry.GetProperty("sequence").GetInt64()).Skip(noted).Select(entry => entry.At("action")),
            Is.EqualTo(action is null ? [] : new[] { action }));
    }

    [Test]
    public async Task Import_OfOneMemberOfAnAccount_LeavesTheOthers()
    {
        var tenant = await AustraliaAsync();
        await tenant.ImportEmployeeIdsAsync(Person("E-1", Everything));

        var answer = await tenant.ImportEmployeeIdsAsync(Item("E-1", ("bank_account", new { account_type = "checking" }), ("tax", new { study_loan = false })));

        var employee = (await tenant.Admin.GetAsync($"/employees/{answer.Json.At("results[0].employee_id")}")).Json;
        Assert.That(
            (employee.At("bank_account.account_type"), employee.At("bank_account.account_number_last4"), employee.At("tax.study_loan"), employee.At("tax.tfn_status")),
            Is.EqualTo(("checking", "8264", "false", "provided")), answer.Text);
    }

    [Test]
    public async Task Import_AsCsv_ReadsNestedColumnsAndLists()
    {
        var tenant = await AustraliaAsync();
        const string header = "external_id,first_name,last_name,email,employment_type,pay_group,start_date,working_days,bank_account.account_number,"
            + "bank_account.routing_number,bank_account.account_type,tax.tfn_status,tax.tax_file_number,tax.residency,tax.tax_free_threshold,"
            + "tax.medicare_levy_variation.spouse,tax.medicare_levy_variation.dependent_children,super_fund.name\n";
        const string jane = $"E-1,Jane,\"Doe, Jr\",jane@example.com,full_time,engineering,2026-06-01,monday;tuesday,{AccountNumber},062-000,savings,"
            + $"provided,{TaxFileNumber},resident,true,true,2,Fund\n";

        var answer = await tenant.Admin.ImportCsvAsync(BatchPath, header + jane + "E-2,Jo,Roe,jo@example.com,casual,engineering,2026-06-01,,,,,,,,,,,\n");
        var again = await tenant.Admin.ImportCsvAsync(BatchPath, header + jane);

        Assert.That((answer.Statuses(), again.Statuses()), Is.EqualTo(("created, created", "unchanged")), answer.Text + again.Text);
        var (first, second) = (await EmployeeAsync(tenant, answer.Json.At("results[0].employee_id")), await EmployeeAsync(tenant, answer.Json.At("results[1].employee_id")));
        Assert.That((first.At("last_name"), first.At("working_days[1]"), first.GetProperty("working_days").GetArrayLength()), Is.EqualTo(("Doe, Jr", "tuesday", 2)));
        Assert.That((first.At("bank_account.routing_number"), first.At("bank_account.account_number_last4")), Is.EqualTo(("062-000", "8264")));
        Assert.That((first.At("tax.tax_file_number_last3"), first.At("tax.medicare_levy_variation.dependent_children")), Is.EqualTo(("532", "2")));
        Assert.That((second.GetProperty("working_days").GetArrayLength(), second.At("bank_account"), second.At("tax"), second.At("super_fund")), Is.EqualTo((5, "null", "null", "null")));
    }

    [Test]
    public async Task Import_AsCsvWithAWrongNestedCell_NamesItsColumn_AndNotWhatItHolds()
    {
        var tenant = await AmericaAsync();

        var answer = await tenant.Admin.ImportCsvAsync(
            BatchPath,
            "external_id,first_name,last_name,email,employment_type,pay_group,start_date,bank_account.account_number,bank_account.routing_number,bank_account.account_type\n"
            + $"E-1,Jane,Doe,jane@example.com,full_time,engineering,2026-06-01,{AccountNumber}-X,021000021,checking\n");

        Assert.That(
            (answer.Code, answer.Json.At("results[0].errors[0].line"), answer.Json.At("results[0].errors[0].column")),
            Is.EqualTo(("batch_rejected", "2", "bank_account.account_number")), answer.Text);
        Assert.That(answer.Text, Does.Not.Contain(AccountNumber));
    }

    [Test]
    public async Task Numbers_OfABatch_AreInNoAnswer()
    {
        var tenant = await AmericaAsync();
        var wrong = new { account_number = AccountNumber + "-0", routing_number = "123456789", account_type = "checking" };
        var person = Person("E-1", ("bank_account", UsAccount), ("tax", UsTax));

        var answers = new[]
        {
            await tenant.ImportEmployeeIdsAsync(person),
            await tenant.ImportEmployeeIdsAsync(person),
            await tenant.ImportEmployeeIdsAsync("partial", Item("E-1", ("bank_account", wrong)), Person("E-2", ("bank_account", wrong), ("tax", new { social_security_number = SocialSecurityNumber + "1", filing_status = "single" }))),
            await tenant.ImportEmployeeIdsAsync("partial", Item("E-1", ("bank_account", new { account_number = new[] { AccountNumber } })), Item("E-2", (SocialSecurityNumber, 1))),
        };

        Assert.That(answers[2].ItemErrors(), Has.Count.EqualTo(5), answers[2].Text);
        foreach (var number in new[] { AccountNumber, "518-27-3649", SocialSecurityNumber + "1", "123456789" })
            Assert.That(answers.Select(answer => answer.Text), Has.None.Contains(number));
    }

    [Test]
    public async Task Accounts_OfAHundredPeople_AreNotedInAChainThatHolds()
    {
        var tenant = await AmericaAsync();

        await tenant.ImportEmployeeIdsAsync([.. Enumerable.Range(0, 100).Select(number => Person($"E-{number}", ("bank_account", UsAccount)))]);

        Assert.That((await tenant.Admin.AllAsync("/audit-events?action=employee.bank_account_changed")).Select(entry => entry.At("resource_id")).Distinct().Count(), Is.EqualTo(100));
        // The organization, its key, schedule and group; an employment and an account of each.
        var verified = await tenant.Admin.GetAsync("/audit/verify");
        Assert.That((verified.Json.At("valid"), verified.Json.At("checked")), Is.EqualTo(("true", "204")), verified.Text);
    }

    private static async Task<System.Text.Json.JsonElement> EmployeeAsync(TestTenant tenant, string id) => (await tenant.Admin.GetAsync($"/employees/{id}")).Json;

    private static async Task<string> CreateAsync(TestTenant tenant) =>
        (await tenant.Admin.GetAsync("/employees")).Text + (await tenant.Admin.GetAsync("/audit-events")).Text;
}
