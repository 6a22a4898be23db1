using System.Runtime.CompilerServices;
using System.Net;

namespace Payroll.Client.UnitTests;

/// <summary>Bodies and parameters, to the letter.</summary>
public sealed class WireTests
{
    [Test]
    public async Task Change_SendsWhatWasAssigned_NullToo_AndNothingElse()
    {
        var body = await SentAsync(client => client.UpdateEmployeeAsync(Guid.Empty, new UpdateEmployeeRequest
        {
            LastName = "Roe", Classification = null, BirthDate = new DateOnly(1990, 2, 3), WorkingDays = new[] { Weekday.Monday },
            BankAccount = new BankAccountRequest { AccountType = BankAccountType.Savings }, Tax = null,
        }));

        Assert.That(body, Is.EqualTo(
            """{"last_name":"Roe","classification":null,"working_days":["monday"],"bank_account":{"account_type":"savings"},"tax":null,"birth_date":"1990-02-03"}"""));
    }

    [Test]
    public async Task NewThing_SendsNoNulls_AndDecimalsAsTheyAreWritten()
    {
        var body = await SentAsync(client => client.CreatePayRunAsync(new CreatePayRunRequest
        {
            PayGroup = "engineering", Type = PayRunType.OffCycle, PayPeriodStart = new DateOnly(2026, 6, 1),
            Employees = [new PayRunEmployeeRequest { ExternalId = "E-1", HoursWorked = 80, GrossPay = 4000.00m, Earnings = [new ManualEarningRequest { Code = "ordinary", Rate = 27.1658m }] }],
        }));

        Assert.That(body, Is.EqualTo(
            """{"pay_group":"engineering","type":"off_cycle","pay_period_start":"2026-06-01","employees":[{"hours_worked":80,"gross_pay":4000.00,"earnings":[{"code":"ordinary","rate":27.1658}],"external_id":"E-1"}]}"""));
    }

    [Test]
    public async Task Parameters_AreNamedAndWrittenAsInBodies()
    {
        var server = new ScriptedServer();
        for (var answer = 0; answer < 4; answer++) server.Answers(HttpStatusCode.OK, """{"data":[],"has_more":false,"next_cursor":null}""");
        var client = server.Client();

        await client.ListPayRunsAsync(payGroup: "a b&c", type: PayRunType.OffCycle, status: PayRunStatus.Submitted, limit: 200);
        await client.ListPaystubsAsync(from: new DateOnly(2026, 6, 1), to: new DateOnly(2026, 6, 30));
        await client.ListEmployeesAsync(updatedSince: new DateTimeOffset(2026, 6, 1, 10, 0, 0, TimeSpan.FromHours(2)));
        await client.ListPayRatesAsync();

        Assert.That(server.Asked.Select(asked => asked.Path), Is.EqualTo(new[]
        {
            "/api/v1/pay-runs?pay_group=a%20b%26c&type=off_cycle&status=submitted&limit=200",
            "/api/v1/paystubs?from=2026-06-01&to=2026-06-30",
            "/api/v1/employees?updated_since=2026-06-01T08%3A00%3A00.0000000Z",
            "/api/v1/pay-rates",
        }));
    }

    [Test]
    public async Task CodedThings_AreNamedByIdOrByCode()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Answers.PayGroup).Answers(HttpStatusCode.OK, Answers.PayGroup);

        await server.Client().GetPayGroupAsync("on site/1");
        await server.Client().GetPayGroupAsync(Guid.Empty);

        Assert.That(server.Asked.Select(request => request.Path), Is.EqualTo(new[] { "/api/v1/pay-groups/on%20site%2F1", $"/api/v1/pay-groups/{Guid.Empty}" }));
    }

    [Test]
    public async Task Versions_AreSentAsEntityTags()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.NoContent);

        await server.Client().DeletePayGroupAsync(Guid.Empty, ifMatch: EntityTag.Of(3));

        Assert.That(server.Asked.Single().Headers["If-Match"], Is.EqualTo("\"3\""));
    }

    [Test]
    public async Task Answer_OfANewerServer_IsRead()
    {
        var newer = Answers.PayGroup.Replace("\"jurisdiction\":\"none\"", "\"jurisdiction\":\"NZ\",\"members\":{\"more\":[1]}", StringComparison.Ordinal);

        var group = await new ScriptedServer().Answers(HttpStatusCode.OK, newer).Client().GetPayGroupAsync(Guid.Empty);

        Assert.That(group.Jurisdiction.IsKnown(), Is.False);
        Assert.That(group.Jurisdiction, Is.Not.AnyOf(Enum.GetValues<Jurisdiction>().Cast<object>().ToArray()));
        Assert.That(group.WeekStartsOn, Is.EqualTo(Weekday.Monday));
    }

    [Test]
    public async Task UnknownValue_IsNeverSent()
    {
        var client = new ScriptedServer().Client();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.ListPayRunsAsync(status: (PayRunStatus)(-1)));
    }

    [Test]
    public void WhatIsGiven_IsNotPrinted()
    {
        var account = new BankAccountRequest { AccountNumber = "000123456789" };

        Assert.That($"{account} {account.AccountNumber}", Does.Not.Contain("6789"));
    }

    private static async Task<string?> SentAsync(Func<PayrollClient, Task> call)
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.BadRequest);
        await Assert.ThrowsAsync<PayrollProblemException>(() => call(server.Client()));
        return server.Asked.Single().Body;
    }

    [Test]
    public void WhatIsNew_HasRequiredMembers_AndAChangeHasOptionalOnes()
    {
        var (name, account) = (typeof(CreateEmployeeRequest).GetProperty("FirstName")!, typeof(CreateEmployeeRequest).GetProperty("BankAccount")!);

        Assert.That(name.PropertyType, Is.EqualTo(typeof(string)));
        Assert.That(name.IsDefined(typeof(RequiredMemberAttribute), inherit: false));
        Assert.That(account.PropertyType, Is.EqualTo(typeof(Optional<BankAccountRequest>)));
        Assert.That(typeof(UpdateEmployeeRequest).GetProperty("FirstName")!.PropertyType, Is.EqualTo(typeof(Optional<string>)));
    }
}
