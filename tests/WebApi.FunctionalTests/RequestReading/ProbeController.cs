using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.OpenApi;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

[ApiController]
[Route("probe/things")]
public sealed class ProbeController(RequestErrors errors) : ControllerBase
{
    internal static ThingDto Thing { get; } = new(
        Guid.Parse("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"), new Money(1234.5m), 1.500000m,
        new DateTimeOffset(2026, 6, 1, 22, 0, 0, TimeSpan.FromHours(10)), Country.Australia, null, 3)
    { BankAccount = "****6789" };

    /// <summary>Makes a thing.</summary>
    [HttpPost(Name = "createThing")]
    [Refuses(ErrorCodes.EmployeeAlreadyExists)]
    [RequiresScope("create:employees")]
    [ProducesResponseType<ThingDto>(StatusCodes.Status201Created)]
    public ActionResult<ThingRequest> Create(ThingRequest request) => Checked(request);

    /// <summary>Changes a thing.</summary>
    [HttpPatch("{id:guid}", Name = "updateThing")]
    public ActionResult<object> Change(Guid id, ThingPatch request, [FromIfMatch] ExpectedVersion? expectedVersion) => Checked<object>(new
    {
        id,
        allows = Enumerable.Range(0, 20).Where(version => expectedVersion?.Allows(version) == true),
        isAny = expectedVersion?.IsAny == true,
        nickname = request.Nickname.ToString(),
        firstName = request.FirstName.ToString(),
        endDate = request.EndDate.HasValue,
        days = request.Days.Or(7),
        part = request.Part.HasValue,
    });

    [HttpPost("poke")]
    public ActionResult<object> Poke([FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] PartRequest? request) =>
        Checked<object>(new { given = request is not null });

    [HttpPost("large")]
    [RequestSizeLimit(2 * 1024 * 1024)]
    public ActionResult<object> Large(ThingRequest request) => Checked<object>(new { request.FirstName });

    /// <summary>Lists things.</summary>
    [HttpGet(Name = "listThings")]
    public ActionResult<object> List(
        [FromQuery] DateTimeOffset? updatedSince, [FromQuery] Guid? ownerId, [FromQuery][System.ComponentModel.DataAnnotations.Range(1, 200)] int? limit,
        [FromQuery] Country? country, [FromQuery] bool? force, [FromQuery][StringLength(5)] string? search, [FromQuery] int page = 1) =>
        new { updatedSince, ownerId, limit, country, force, search, page };

    [HttpGet("search")]
    public ActionResult<object> Search([FromQuery] ThingQuery query, [FromQuery][Required] DateOnly? to) => new { query.From, query.SearchText, to };

    /// <summary>One thing.</summary>
    [HttpGet("{id:guid}", Name = "getThing")]
    [ProducesResponseType<ThingDto>(StatusCodes.Status200OK)]
    public ThingDto Get(Guid id) => Thing with { ThingId = id };

    [HttpGet("fail/{how}")]
    public IActionResult Fail(string how) => throw Failure(how);

    [HttpGet("bare/{status:int}")]
    public IActionResult Bare(int status) => StatusCode(status);

    private static Exception Failure(string how) => how switch
    {
        "invalid" => InvalidRequestException.Of("email", FieldErrorCodes.InvalidFormat, "Give an address."),
        "missing" => new NotFoundException(),
        "conflict" => new ConflictException(ErrorCodes.EmployeeAlreadyExists, "There is one.", Thing.ThingId),
        "forbidden" => new ForbiddenException("Not with this key.", ["write:payroll", "read:payroll"]),
        "stale" => new VersionMismatchException(4),
        "rule" => DomainRuleException.InvalidState("It is paid."),
        "field" => DomainRuleException.OfField("end_date", FieldErrorCodes.Inconsistent, "It ends before it starts."),
        "large" => new BadHttpRequestException("x", StatusCodes.Status413PayloadTooLarge),
        "unread" => new BadHttpRequestException("x"),
        _ => new InvalidOperationException($"Server=db; the secret is {how}"),
    };

    // As the validation of use cases does it.
    private ActionResult<T> Checked<T>(T answer) => errors.All.Count > 0 ? throw new InvalidRequestException(errors.All) : answer;
}
