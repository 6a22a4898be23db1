using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.FunctionalTests.RequestReading.Bodies;

/// <summary>A limit that the reading of requests does not enforce stops the start, and is named.</summary>
public sealed class UnknownAttributeTests
{
    [Test]
    public void Attribute_OnAMember_IsNamedWithTheMember() => Assert.That(
        () => BodyShapes.OfRecord(typeof(LinkRequest)),
        Throws.TypeOf<NotSupportedException>().With.Message.Contains(typeof(LinkRequest).FullName! + ".Address").And.Message.Contains("UrlAttribute"));

    [Test]
    public void Attribute_OfOurs_IsNamedAsWell() => Assert.That(
        () => BodyShapes.OfRecord(typeof(OddRequest)),
        Throws.TypeOf<NotSupportedException>().With.Message.Contains("OddRequest.Number").And.Message.Contains("EvenAttribute"));

    [TestCase(typeof(LinkController))]
    [TestCase(typeof(InnerLinkController))]
    [TestCase(typeof(LinkQueryController))]
    public void Attribute_OfAnAction_StopsTheStart(Type controller) => Assert.That(
        () => ProbeHost.StartAsync(controllers: new Only(controller)),
        Throws.TypeOf<NotSupportedException>().With.Message.Contains("UrlAttribute"));

    public sealed record LinkRequest
    {
        [Url]
        public string? Address { get; init; }
    }

    public sealed record LinksRequest
    {
        [MaxLength(2)]
        public IReadOnlyList<LinkRequest>? Links { get; init; }
    }

    public sealed record OddRequest
    {
        [Even]
        public int Number { get; init; }
    }

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class EvenAttribute : Attribute;

    private sealed class Only(Type controller) : ApplicationPart, IApplicationPartTypeProvider
    {
        public override string Name => "only";

        public IEnumerable<TypeInfo> Types => [controller.GetTypeInfo()];
    }
}

[ApiController]
[Route("probe/links")]
public sealed class LinkController : ControllerBase
{
    [HttpPost]
    public ActionResult<object> Create(UnknownAttributeTests.LinkRequest request) => request;
}

[ApiController]
[Route("probe/links")]
public sealed class InnerLinkController : ControllerBase
{
    [HttpPost]
    public ActionResult<object> Create(UnknownAttributeTests.LinksRequest request) => request;
}

[ApiController]
[Route("probe/links")]
public sealed class LinkQueryController : ControllerBase
{
    [HttpGet]
    public ActionResult<object> List([Url] string? address) => new { address };
}
