using Payroll.Client;

namespace Payroll.WebApi.FunctionalTests.Clients;

/// <summary>The tutorial's flow through the C# client: from a key with less power to a correction.</summary>
public sealed class CSharpFlowTests
{
    [Test]
    public async Task FirstPaidEmployee_FromTheKeyToTheCorrection()
    {
        using var admin = SharedApi.Host.Sdk((await SharedApi.Host.NewOrganizationAsync()).Key);

        // 1. A key with less power.
        var given = await admin.CreateApiKeyAsync(new CreateApiKeyRequest { Name = "Time tracking", Preset = "payroll_submitter", ExpiresInDays = 60 });
        using var payroll = SharedApi.Host.Sdk(given.Key!);
        var refused = await Assert.ThrowsAsync<PayrollProblemException>(() => payroll.CreatePayGroupAsync(Group("mine", "none")));
        Assert.That((refused!.Code, refused.RequiredScopes), Is.EqualTo(("insufficient_scope", (IReadOnlyList<string>)["create:pay-groups"])));

        // 2. A schedule, a group, people.
        await admin.CreatePayScheduleAsync(new CreatePayScheduleRequest
        {
            Code = "biweekly", Name = "Every two weeks", Frequency = PayFrequency.Biweekly, AnchorDate = new DateOnly(2026, 6, 1), PayDateOffsetDays = 5,
        });
        await admin.CreatePayGroupAsync(Group("engineering", "biweekly"));
        var jane = await admin.CreateEmployeeAsync(Person("Jane", "Doe", "E-1001", "full_time", new DateOnly(2026, 6, 1), BankAccountType.Checking));
        await admin.CreateEmployeeAsync(Person("Ben", "Okafor", "E-1002", "casual", new DateOnly(2026, 6, 3), BankAccountType.Savings));
        Assert.That(jane.FirstPayPeriod.PayDate, Is.EqualTo(new DateOnly(2026, 6, 19)));
        Assert.That(jane.BankAccount!.AccountNumberLast4, Is.EqualTo("6789"));

        // 3. A pay run.
        var run = await payroll.CreatePayRunAsync(new CreatePayRunRequest
        {
            PayGroup = "engineering", Type = PayRunType.Regular, PayPeriodStart = new DateOnly(2026, 6, 1), PayPeriodEnd = new DateOnly(2026, 6, 14), Employees = ManualPay(),
        });
        var calculated = await CalculateAsync(payroll, run.PayRunId);
        Assert.That((calculated.Totals.GrossPay, calculated.Totals.Reimbursements, calculated.Totals.NetPay), Is.EqualTo((6368.93m, 45.30m, 5183.73m)));
        var results = await payroll.ListPayRunResultsAsync(run.PayRunId, employeeId: jane.EmployeeId);
        Assert.That((results.Data.Single().NetPay, results.Data.Single().Payments.Single().AccountLast4), Is.EqualTo((3329.50m, "6789")));
        var explanation = await payroll.ExplainPayRunResultLineAsync(run.PayRunId, jane.EmployeeId, 1);
        Assert.That((explanation.Amount, explanation.Formula), Is.EqualTo((4000.00m, "amount")));

        await payroll.ApprovePayRunAsync(run.PayRunId);
        var submitted = await payroll.SubmitPayRunAsync(run.PayRunId, "june-1");
        var paid = await payroll.MarkPayRunPaidAsync(run.PayRunId);
        Assert.That((submitted.Status, paid.Status), Is.EqualTo((PayRunStatus.Submitted, PayRunStatus.Paid)));

        // 4. Paystubs, and a correction.
        Assert.That(await CountAsync(payroll.ListAllPaystubsAsync(employeeId: jane.EmployeeId)), Is.EqualTo(1));
        Assert.That(await CountAsync(payroll.ListAllPaystubsAsync(payRunId: run.PayRunId, limit: 1)), Is.EqualTo(2));
        Assert.That(await CountAsync(payroll.ListAllPaystubsAsync(from: new DateOnly(2026, 6, 1), to: new DateOnly(2026, 6, 30))), Is.EqualTo(2));
        var final = await Assert.ThrowsAsync<PayrollProblemException>(
            () => payroll.ReplacePayRunInputAsync(run.PayRunId, jane.EmployeeId, new ManualPayRequest { HoursWorked = 72, GrossPay = 3600.00m }));
        Assert.That(final!.Code, Is.EqualTo("invalid_state"));

        var correction = await payroll.CreatePayRunAsync(new CreatePayRunRequest
        {
            PayGroup = "engineering", Type = PayRunType.Correction, CorrectsPayRunId = run.PayRunId,
            Employees =
            [
                new PayRunEmployeeRequest { ExternalId = "E-1001", HoursWorked = -8, GrossPay = -400.00m, Deductions = [Tax(-80.00m)] },
            ],
        });
        await CalculateAsync(payroll, correction.PayRunId);
        await payroll.ApprovePayRunAsync(correction.PayRunId);
        await payroll.SubmitPayRunAsync(correction.PayRunId, "june-1-correction");
        var stub = (await payroll.ListPaystubsAsync(payRunId: correction.PayRunId)).Data.Single();
        Assert.That((stub.NetPay, stub.AmountOwed, stub.Payments.Count), Is.EqualTo((-320.00m, 320.00m, 0)));
        Assert.That((stub.YearToDate.GrossPay, stub.YearToDate.Taxes, stub.YearToDate.NetPay), Is.EqualTo((3850.00m, 720.50m, 3009.50m)));

        // 5. The request from which many integrations start.
        Assert.That((await payroll.ListPayRatesAsync()).Data, Is.Empty);
    }

    private static List<PayRunEmployeeRequest> ManualPay() =>
    [
        new()
        {
            ExternalId = "E-1001", HoursWorked = 80, GrossPay = 4000.00m,
            Bonuses = [new ManualBonusRequest { Description = "Referral", Amount = 250.00m }],
            Deductions = [Tax(800.50m), new ManualDeductionRequest { Code = "health", Description = "Health insurance", Amount = 120.00m }],
        },
        new()
        {
            ExternalId = "E-1002",
            Earnings =
            [
                new ManualEarningRequest { Code = "ordinary", Hours = 72, Rate = 27.1658m },
                new ManualEarningRequest { Code = "overtime", Hours = 4, Rate = 40.7487m },
                new ManualEarningRequest { Code = "reimbursement", Description = "Travel", Amount = 45.30m },
            ],
            Deductions = [Tax(310.00m)],
        },
    ];

    private static ManualDeductionRequest Tax(decimal amount) => new() { Description = "Income tax", Amount = amount, Kind = ManualDeductionKind.Tax };

    private static CreatePayGroupRequest Group(string code, string schedule) => new()
    {
        Code = code, Name = "Engineering", PaySchedule = schedule, Jurisdiction = Jurisdiction.None, Currency = "USD", TimeZone = "America/New_York",
    };

    private static CreateEmployeeRequest Person(
        string firstName, string lastName, string externalId, string employmentType, DateOnly startDate, BankAccountType account) => new()
        {
            FirstName = firstName, LastName = lastName, Email = $"{firstName}.{lastName}@example.com", ExternalId = externalId,
            EmploymentType = employmentType, PayGroup = "engineering", StartDate = startDate,
            BankAccount = new BankAccountRequest { AccountNumber = "000123456789", RoutingNumber = "021000021", AccountType = account },
        };

    // Calculating goes on in the background; waitSeconds waits for its end.
    private static async Task<PayRun> CalculateAsync(PayrollClient payroll, Guid payRunId)
    {
        await payroll.CalculatePayRunAsync(payRunId);
        return await payroll.GetPayRunAsync(payRunId, waitSeconds: 30);
    }

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> list)
    {
        var count = 0;
        await foreach (var _ in list) count++;
        return count;
    }
}
