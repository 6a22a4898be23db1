// What a caller's first program does with the package: create, change, list, and read a refusal.
using Payroll.Client;

using var payroll = PayrollClient.Create(new Uri(Environment.GetEnvironmentVariable("BASE")!), Environment.GetEnvironmentVariable("ADMIN_KEY")!);

await payroll.CreatePayScheduleAsync(new CreatePayScheduleRequest
{
    Code = "packed", Name = "Every two weeks", Frequency = PayFrequency.Biweekly, AnchorDate = new DateOnly(2026, 6, 1), PayDateOffsetDays = 5,
});
await payroll.CreatePayGroupAsync(new CreatePayGroupRequest
{
    Code = "packed", Name = "Packed", PaySchedule = "packed", Jurisdiction = Jurisdiction.None, Currency = "USD", TimeZone = "America/New_York",
});
var created = await payroll.CreateEmployeeAsync(new CreateEmployeeRequest
{
    FirstName = "Ada", LastName = "Packed", Email = "ada.packed@example.com", EmploymentType = "full_time", PayGroup = "packed",
    StartDate = new DateOnly(2026, 6, 1), Classification = "Rigger",
});
var changed = await payroll.UpdateEmployeeAsync(created.EmployeeId, new UpdateEmployeeRequest { Classification = null }, EntityTag.Of(created.Version));

var listed = new List<Employee>();
await foreach (var employee in payroll.ListAllEmployeesAsync(payGroup: "packed", status: EmployeeStatus.Active)) listed.Add(employee);
if (listed is not [{ Classification: null, BankAccount: null, FirstPayPeriod.PayDate: { Month: 6, Day: 19 } } only] || only.Version != changed.Version)
    throw new InvalidOperationException("The list has other employees than the one that was created and changed.");

try
{
    await payroll.UpdateEmployeeAsync(created.EmployeeId, new UpdateEmployeeRequest { PayGroup = "nowhere" });
    throw new InvalidOperationException("Not refused.");
}
catch (PayrollProblemException problem) when (problem.Code == "invalid_request")
{
}
