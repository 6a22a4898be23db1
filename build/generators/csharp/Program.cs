// The round trip of ../typescript/roundTrip.ts, through a client that Kiota has generated.
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Payroll.Kiota;
using Payroll.Kiota.Models;

var address = Environment.GetEnvironmentVariable("BASE")!;
var key = Environment.GetEnvironmentVariable("KEY")!;
using var adapter = new HttpClientRequestAdapter(
    new ApiKeyAuthenticationProvider(key, "X-API-KEY", ApiKeyAuthenticationProvider.KeyLocation.Header)) { BaseUrl = address };
var employees = new KiotaClient(adapter).Api.V1.Employees;

var request = New("kiota-1");
request.Classification = "Rigger";
request.BankAccount = new BankAccountRequest { AccountNumber = "000123456789", RoutingNumber = "021000021", AccountType = BankAccountType.Checking };
var paid = (await employees.PostAsync(request))!;
Equal("6789", paid.BankAccount?.AccountNumberLast4);
Equal(new Date(2026, 6, 19), paid.FirstPayPeriod?.PayDate);

var unpaid = (await employees.PostAsync(New("kiota-2")))!;
var read = (await employees[unpaid.EmployeeId!.Value].GetAsync())!;
Equal((null, null, null, null), (read.BankAccount, read.Tax, read.SuperFund, read.Classification));
Equal(5, read.WorkingDays?.Count);
Equal(EmployeeStatus.Active, read.Status);

// With a backing store what is not assigned is left out of a change, and null is sent.
var changed = (await employees[paid.EmployeeId!.Value].PatchAsync(
    new UpdateEmployeeRequest { LastName = "Roe", Classification = null }, call => call.Headers.Add("If-Match", $"\"{paid.Version}\"")))!;
Equal(("Roe", null, "6789"), (changed.LastName, changed.Classification, changed.BankAccount?.AccountNumberLast4));

var page = (await employees.GetAsync(call =>
{
    call.QueryParameters.Status = EmployeeStatus.Active;
    call.QueryParameters.Limit = 200;
}))!;
Equal("Roe", page.Data!.Single(employee => employee.EmployeeId == paid.EmployeeId).LastName);
Equal(false, page.HasMore);

var refused = New("kiota-3");
refused.PayGroup = "nowhere";
try
{
    await employees.PostAsync(refused);
    throw new InvalidOperationException("Not refused.");
}
catch (ProblemDetails problem)
{
    Equal((400, "invalid_request", "pay_group"), (problem.Status, problem.Code, problem.Errors?.Single().Field));
}

static CreateEmployeeRequest New(string externalId) => new()
{
    FirstName = "Jane", LastName = "Doe", Email = externalId + "@example.com", ExternalId = externalId,
    EmploymentType = "full_time", PayGroup = "engineering", StartDate = new Date(2026, 6, 1),
};

static void Equal<T>(T expected, T actual)
{
    if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"Expected {expected}, was {actual}.");
}
