using System.Net;

namespace Payroll.Client.UnitTests;

public sealed class PagingTests
{
    [Test]
    public async Task List_IsReadToItsEnd_ByCursor()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Answers.Page("c1", "a", "b")).Answers(HttpStatusCode.OK, Answers.Page("c2", "c"))
            .Answers(HttpStatusCode.OK, Answers.Page(null, "d"));

        var codes = await server.Client().ListAllEmploymentTypesAsync(limit: 2).Select(type => type.Code).ToListAsync();

        Assert.That(codes, Is.EqualTo(new[] { "a", "b", "c", "d" }));
        Assert.That(server.Asked.Select(asked => asked.Path), Is.EqualTo(new[]
        {
            "/api/v1/employment-types?limit=2", "/api/v1/employment-types?limit=2&cursor=c1", "/api/v1/employment-types?limit=2&cursor=c2",
        }));
    }

    [Test]
    public async Task NextPage_IsAskedFor_OnlyWhenItIsRead()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Answers.Page("c1", "a", "b"));

        await foreach (var type in server.Client().ListAllEmploymentTypesAsync())
        {
            if (type.Code == "b") break;
        }

        Assert.That(server.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task List_EndsWhenCancelled()
    {
        using var stop = new CancellationTokenSource();
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Answers.Page("c1", "a"));
        var types = server.Client().ListAllEmploymentTypesAsync(cancellationToken: stop.Token).GetAsyncEnumerator();

        Assert.That(await types.MoveNextAsync(), Is.True);
        await stop.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => types.MoveNextAsync().AsTask());
    }
}
