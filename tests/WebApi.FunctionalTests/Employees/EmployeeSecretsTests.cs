using System.Text;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees;

/// <summary>Numbers that were given once are never seen again: not in an answer, not on the disk.</summary>
public sealed class EmployeeSecretsTests
{
    private static readonly string[] Numbers = [AccountNumber, TaxFileNumber, SocialSecurityNumber, "518-27-3649"];

    [Test]
    public async Task Numbers_OnceGiven_AreInNoAnswer()
    {
        foreach (var (tenant, tax, account) in new[] { (await AustraliaAsync(), AuTax, AuAccount), (await AmericaAsync(), UsTax, UsAccount) })
        {
            var admin = tenant.Admin;
            var created = await admin.PostAsync("/employees", With(("tax", tax), ("bank_account", account), ("external_id", "E")));
            var path = $"/employees/{created.Json.GetProperty("employee_id").GetString()}";
            var answers = new[]
            {
                created,
                await admin.GetAsync(path),
                await admin.GetAsync("/employees?search=jane"),
                await admin.PatchAsync(path, new { bank_account = account, tax }),
                await admin.PatchAsync(path, new { tax = new { filing_status = "nobody", tfn_status = "nobody", tax_file_number = TaxFileNumber } }),
                await admin.PostAsync("/employees", With(("tax", tax), ("bank_account", account))),
                await admin.GetAsync($"{path}/employments"),
            };

            foreach (var number in Numbers) Assert.That(answers.Select(answer => answer.Text), Has.None.Contains(number));
        }
    }

    [Test]
    public async Task Numbers_ThatAreRefused_AreNotRepeated()
    {
        var tenant = await AmericaAsync();

        var answer = await tenant.Admin.PostAsync("/employees", With(
            ("bank_account", new { account_number = AccountNumber + "-0", routing_number = "123456789", account_type = "checking" }),
            ("tax", new { social_security_number = SocialSecurityNumber + "1", filing_status = "single" })));

        Assert.That(answer.Errors, Has.Count.EqualTo(3));
        Assert.That(answer.Text, Does.Not.Contain(AccountNumber).And.Not.Contain(SocialSecurityNumber).And.Not.Contain("123456789"));
    }

    [Test]
    public async Task Numbers_OnceGiven_AreNotInTheDatabase()
    {
        var australian = await AustraliaAsync();
        var american = await AmericaAsync();
        await australian.Admin.MakeAsync("/employees", With(("tax", AuTax), ("bank_account", AuAccount), ("last_name", "Wombatfinder")), "employee_id");
        await american.Admin.MakeAsync("/employees", With(("tax", UsTax), ("bank_account", UsAccount)), "employee_id");

        var files = SharedApi.Host.Contents.Values.ToList();

        Assert.That(files.Any(bytes => Contains(bytes, "Wombatfinder")), "What is in clear is found, so the search works.");
        foreach (var number in Numbers)
            Assert.That(files.Any(bytes => Contains(bytes, number)), Is.False, number);
    }

    private static bool Contains(byte[] bytes, string text) => new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }
        .Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0);
}
