namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>A backup while the server runs, a loss, and the restore: as docs/operations.md tells an operator to do it.</summary>
internal static class BackupFlow
{
    private const string Document = "docs/operations.md";

    /// <param name="installation">What is backed up.</param>
    /// <param name="name">The part of the marks in the document that names the database.</param>
    /// <param name="lose">Loses what the backup is for, once the server has stopped.</param>
    /// <param name="environment">What the commands need to find the database.</param>
    public static async Task RunAsync(TestServer installation, string name, Action lose, params (string Name, string Value)[] environment)
    {
        string key;
        string paystubs;
        await using (var server = await ServerProcess.StartAsync(installation))
        {
            key = server.PrintedKeys.Single();
            var tenant = await TestTenant.SetUpAsync(server.Client(key));
            var person = TestTenant.Person("jane.doe@example.com");
            person["bank_account"] = new { account_number = "000123456789", routing_number = "021000021", account_type = "checking" };
            var run = await tenant.OpenRunAsync(new
            {
                employee_id = await tenant.Admin.MakeAsync("/employees", person, "employee_id"), hours_worked = 80, gross_pay = 4000,
            });
            await tenant.SubmitAsync(run);
            paystubs = (await tenant.Admin.GetAsync("/paystubs")).Text;

            await TypeAsync($"backup-{name}");
            Assert.That((await tenant.Admin.PostAsync("/employees", TestTenant.Person("later@example.com"))).Status, Is.EqualTo(System.Net.HttpStatusCode.Created));
            await server.StopAsync();
        }

        lose();
        await TypeAsync($"restore-{name}");

        await using var again = await ServerProcess.StartAsync(installation);
        var restored = again.Client(key);
        Assert.That((await restored.GetAsync("/paystubs")).Text, Is.EqualTo(paystubs));
        var people = (await restored.GetAsync("/employees")).Json.GetProperty("data");
        Assert.That(people.GetArrayLength(), Is.EqualTo(1), "What came after the backup is gone.");
        // What is encrypted can be used: the account is read to be kept.
        var id = people[0].GetProperty("employee_id").GetString();
        Assert.That((await restored.PatchAsync($"/employees/{id}", new { bank_account = new { account_type = "savings" } })).Status, Is.EqualTo(System.Net.HttpStatusCode.OK));

        async Task TypeAsync(string mark)
        {
            var typed = await Command.RunAsync("bash", ["-euc", DocumentBlocks.Marked(Document, mark)], installation.Directory, environment);
            Assert.That(typed.ExitCode, Is.Zero, typed.Output + typed.Errors);
        }
    }
}
