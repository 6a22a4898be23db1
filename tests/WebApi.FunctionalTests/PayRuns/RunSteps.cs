using System.Globalization;
using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>What tests of pay runs do again and again.</summary>
internal static class RunSteps
{
    private static int submissions;

    public static object Given(string employeeId, decimal grossPay = 4000, decimal hoursWorked = 80) =>
        new { employee_id = employeeId, hours_worked = hoursWorked, gross_pay = grossPay };

    public static object Pay(decimal grossPay = 4000, decimal hoursWorked = 80) => new { hours_worked = hoursWorked, gross_pay = grossPay };

    /// <summary>Hires somebody who differs from Jane Doe in these members.</summary>
    public static Task<string> HireAsync(this TestTenant tenant, string email, params (string Name, object? Value)[] different)
    {
        var person = TestTenant.Person(email);
        foreach (var (name, value) in different) person[name] = value;
        return tenant.Admin.MakeAsync("/employees", person, "employee_id");
    }

    /// <summary>An action of the cycle; submitting is sent with a key of its own.</summary>
    public static Task<Answer> ActAsync(this ApiClient client, string run, string action, object? body = null, string? ifMatch = null)
    {
        List<(string, string)> headers = [];
        if (action == "submit") headers.Add(("Idempotency-Key", $"submission {Interlocked.Increment(ref submissions)}"));
        if (ifMatch is not null) headers.Add(("If-Match", $"\"{ifMatch}\""));
        return client.PostAsync($"/pay-runs/{run}/{action}", body, [.. headers]);
    }

    public static async Task<JsonElement> RunAsync(this TestTenant tenant, string run) => (await tenant.Admin.GetAsync($"/pay-runs/{run}")).Json;

    public static async Task<string> StatusAsync(this TestTenant tenant, string run) => (await tenant.RunAsync(run)).At("status");

    /// <summary>Brings a draft to a state before submission, or beyond it.</summary>
    public static async Task BringToAsync(this TestTenant tenant, string run, string status)
    {
        string[] way = ["draft", "calculated", "approved", "submitted", "paid"];
        string[] actions = ["", "calculate", "approve", "submit", "mark-paid"];
        for (var i = 1; i <= Array.IndexOf(way, status); i++)
        {
            if (i == 1)
            {
                await tenant.CalculateAsync(run);
                continue;
            }

            var answer = await tenant.Admin.ActAsync(run, actions[i], i == 2 ? new { accept_exceptions = true } : null);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        }

        Assert.That(await tenant.StatusAsync(run), Is.EqualTo(status));
    }

    /// <summary>All things of a list, page by page.</summary>
    public static async Task<List<JsonElement>> AllAsync(this ApiClient client, string path, int limit = 200)
    {
        var all = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var answer = await client.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
            Assert.That(answer.Json.GetProperty("data").GetArrayLength(), Is.LessThanOrEqualTo(limit));
            all.AddRange(answer.Json.GetProperty("data").EnumerateArray());
            cursor = answer.Json.GetProperty("next_cursor").GetString();
            Assert.That(cursor is not null, Is.EqualTo(answer.Json.GetProperty("has_more").GetBoolean()));
        }
        while (cursor is not null);
        return all;
    }

    /// <summary>The member at a path such as <c>lines[0].amount</c>: a text as it is, anything else as it was written.</summary>
    public static string At(this JsonElement element, string path)
    {
        foreach (var step in path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.'))
            element = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? element[index] : element.GetProperty(step);
        return element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
    }

    public static decimal Figure(this JsonElement element, string path) => decimal.Parse(element.At(path), CultureInfo.InvariantCulture);
}
