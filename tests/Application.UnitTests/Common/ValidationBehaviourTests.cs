using FluentValidation;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Behaviours;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.Application.UnitTests.Common;

public sealed class ValidationBehaviourTests
{
    private readonly RequestErrors shape = new();
    private bool handled;

    [SetUp]
    public void ClearTracking() => handled = false;

    [Test]
    public async Task Handle_WhenNothingIsWrong_GoesOn() =>
        Assert.That(await SendAsync([Refusing()]), Is.EqualTo("done"));

    [Test]
    public async Task Handle_WithErrorsOfShapeAndRules_NamesThemAllAndDoesNotGoOn()
    {
        var request = new RequestErrors();
        request.Add(Error("pay_group"));

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => SendAsync([Refusing("employees[0].gross_pay"), Refusing("pay_date")], request));

        Assert.That(refusal!.Errors.Select(error => error.Field), Is.EqualTo(new[] { "pay_group", "employees[0].gross_pay", "pay_date" }));
        Assert.That(handled, Is.False);
    }

    [Test]
    public async Task Handle_WithAnErrorOfShapeAlone_RefusesWithoutAnyValidator()
    {
        var request = new RequestErrors();
        request.Add(Error("name"));

        await Assert.ThrowsAsync<InvalidRequestException>(() => SendAsync([], request));
    }

    [Test]
    public async Task Handle_WhenAFieldCouldNotBeRead_LeavesOutWhatRulesSayOfIt()
    {
        var request = new RequestErrors();
        request.Add(Error("bank_account"));
        request.Add(Error("employees[1].hours_worked"));

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => SendAsync(
            [Refusing("bank_account.routing_number", "employees[1].hours_worked", "employees[10].hours_worked", "bank_account_type")], request));

        Assert.That(refusal!.Errors.Select(error => error.Field), Is.EqualTo(
            new[] { "bank_account", "employees[1].hours_worked", "employees[10].hours_worked", "bank_account_type" }));
    }

    private static FieldError Error(string field) => new(field, FieldErrorCodes.InvalidType, "Give something else.");

    private static InlineValidator<Request> Refusing(params string[] fields)
    {
        var validator = new InlineValidator<Request>();
        validator.RuleFor(request => request).Custom((_, context) => context.AddAll(fields.Select(Error)));
        return validator;
    }

    private Task<string> SendAsync(IEnumerable<IValidator<Request>> validators, RequestErrors? errors = null) =>
        new ValidationBehaviour<Request, string>(validators, errors ?? shape).Handle(new Request(), CancellationToken.None, () =>
        {
            handled = true;
            return Task.FromResult("done");
        });

    internal sealed record Request : IRequest<string>;
}
