using Payroll.Application.Employees.Imports;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

/// <summary>A set is read with as many queries as one item.</summary>
public sealed class EmployeeBatchQueriesTests
{
    [Test]
    public async Task Apply_OfTenOrFiveHundred_AsksAsMuch()
    {
        var (few, many) = (await QueriesAsync(10), await QueriesAsync(500));

        Assert.That(few.New, Is.EqualTo(many.New));
        Assert.That(few.Known, Is.EqualTo(many.Known));
        Assert.That((few.New.Count, few.Known.Count), Is.EqualTo((5, 5)), string.Join("\n\n", few.Known));
    }

    [Test]
    public async Task Apply_OfTenThousand_IsNotTooMuchForTheDatabase()
    {
        await using var database = await EmployeeDatabase.StartAsync();
        // Rejected, so that nothing is written; and each names something else.
        var items = Items.People(10_000).Select(item => item with { PayGroup = item.ExternalId.Value!, EmploymentType = item.ExternalId.Value! }).ToArray();

        var outcomes = await database.ApplyAsync(items);

        Assert.That(outcomes, Has.Count.EqualTo(10_000).And.All.TypeOf<EmployeeOutcome.Rejected>());
    }

    private static async Task<(IReadOnlyList<string> New, IReadOnlyList<string> Known)> QueriesAsync(int count)
    {
        await using var database = await EmployeeDatabase.StartAsync();
        var items = Items.People(count);
        database.Queries.Take();
        await database.ApplyAsync(items);
        var whenNew = database.Queries.Take();
        var again = await database.ApplyAsync(items);
        Assert.That(again, Is.All.TypeOf<EmployeeOutcome.Unchanged>());
        return (whenNew, database.Queries.Take());
    }
}
