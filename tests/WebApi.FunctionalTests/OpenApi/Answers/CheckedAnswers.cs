using System.Text;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>Holds every answer that a test receives against the document: the test fails where they differ.</summary>
internal sealed class CheckedAnswers : DelegatingHandler
{
    private const int MaxShown = 2000;

    private static readonly AnswerMismatches Mismatches = new(DocumentedApi.Published);

    public CheckedAnswers()
    {
    }

    public CheckedAnswers(HttpMessageHandler inner)
        : base(inner)
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var answer = await RecordedAnswer.ReadAsync(request, response, cancellationToken);
        var mismatches = Mismatches.Of(answer).ToList();
        return mismatches.Count == 0 ? response : throw new AssertionException(Explain(answer, mismatches));
    }

    private static string Explain(RecordedAnswer answer, List<string> mismatches)
    {
        var body = Encoding.UTF8.GetString(answer.Body.Span);
        return $"""
            {answer.Method} {answer.Path} answered {answer.Status}, and not as docs/openapi.json says:
              {string.Join("\n  ", mismatches)}
            Put right what is wrong, the answer or the document (dotnet build src/WebApi -p:WriteOpenApi=true). The answer was:
            {(body.Length <= MaxShown ? body : body[..MaxShown])}
            """;
    }
}
