using Payroll.Client;

namespace Payroll.WebApi.FunctionalTests.Clients;

/// <summary>What the C# client sends is what the API takes: words, dates, nulls, versions.</summary>
public sealed class CSharpWireTests
{
    private TestTenant tenant = null!;
    private PayrollClient client = null!;
    private Guid employee;

    [SetUp]
    public async Task StartAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        client = SharedApi.Host.Sdk(tenant.Admin.Key);
        employee = Guid.Parse(await tenant.HireAsync());
    }

    [TearDown]
    public void Stop() => client.Dispose();

    [Test]
    public async Task Change_LeavesWhatIsNotAssigned_AndClearsWhatIsNull()
    {
        await client.UpdateEmployeeAsync(employee, new UpdateEmployeeRequest { ExternalId = "E-1", Classification = "Engineer" });

        var changed = await client.UpdateEmployeeAsync(employee, new UpdateEmployeeRequest { LastName = "Roe", Classification = null });

        Assert.That((changed.LastName, changed.ExternalId, changed.Classification), Is.EqualTo(("Roe", "E-1", (string?)null)));
    }

    [Test]
    public async Task Change_OfAnotherVersion_IsRefused()
    {
        var version = (await client.GetEmployeeAsync(employee)).Version;
        await client.UpdateEmployeeAsync(employee, new UpdateEmployeeRequest { LastName = "Roe" }, EntityTag.Of(version));

        var refused = await Assert.ThrowsAsync<PayrollProblemException>(
            () => client.UpdateEmployeeAsync(employee, new UpdateEmployeeRequest { LastName = "Poe" }, EntityTag.Of(version)));

        Assert.That(refused!.Code, Is.EqualTo("version_mismatch"));
    }

    [Test]
    public async Task Words_AreTheApis_InBodiesAndInAddresses()
    {
        var run = await client.CreatePayRunAsync(new CreatePayRunRequest
        {
            PayGroup = TestTenant.PayGroup, Type = PayRunType.OffCycle, PayPeriodStart = new DateOnly(2026, 6, 1), PayPeriodEnd = new DateOnly(2026, 6, 14),
        });

        Assert.That(run.Type, Is.EqualTo(PayRunType.OffCycle));
        Assert.That((await client.ListPayRunsAsync(type: PayRunType.OffCycle, status: PayRunStatus.Draft)).Data.Single().PayRunId, Is.EqualTo(run.PayRunId));
        Assert.That((await client.ListPayRunsAsync(type: PayRunType.Regular)).Data, Is.Empty);
    }

    [Test]
    public async Task Times_AndDates_GoIntoAddresses()
    {
        Assert.That((await client.ListEmployeesAsync(updatedSince: new DateTimeOffset(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)))).Data, Has.Count.EqualTo(1));
        Assert.That((await client.ListEmployeesAsync(updatedSince: new DateTimeOffset(2190, 1, 1, 0, 0, 0, TimeSpan.Zero))).Data, Is.Empty);
    }

    [Test]
    public async Task Removal_GivesNothing_AndAnEndGivesTheEmployee()
    {
        var run = await tenant.OpenRunAsync(new { employee_id = employee, hours_worked = 80, gross_pay = 1000 });
        await tenant.SubmitAsync(run);
        var ended = await client.DeleteEmployeeAsync(employee, endDate: new DateOnly(2026, 6, 30), reason: "Moved");
        var other = Guid.Parse(await tenant.HireAsync("other@example.com"));

        Assert.That(ended!.EndDate, Is.EqualTo(new DateOnly(2026, 6, 30)));
        Assert.That(await client.DeleteEmployeeAsync(other), Is.Null);
    }

    [Test]
    public async Task EveryFieldAtFault_IsInTheException()
    {
        var refused = await Assert.ThrowsAsync<PayrollProblemException>(() => client.CreatePayScheduleAsync(new CreatePayScheduleRequest
        {
            Code = "no spaces", Name = "", Frequency = PayFrequency.Weekly, AnchorDate = new DateOnly(2026, 6, 1), PayDateOffsetDays = 99,
        }));

        Assert.That(refused!.Code, Is.EqualTo("invalid_request"));
        Assert.That(refused.Errors.Select(error => error.Field), Is.EquivalentTo(new[] { "code", "name", "pay_date_offset_days" }));
    }

    [Test]
    public async Task PersonInTheWay_IsNamed()
    {
        var refused = await Assert.ThrowsAsync<PayrollProblemException>(() => client.CreateEmployeeAsync(new CreateEmployeeRequest
        {
            FirstName = "J", LastName = "D", Email = "JANE.DOE@example.com", EmploymentType = "full_time", PayGroup = TestTenant.PayGroup, StartDate = new DateOnly(2026, 6, 1),
        }));

        Assert.That((refused!.Code, refused.ConflictsWith), Is.EqualTo(("employee_already_exists", (Guid?)employee)));
    }
}
