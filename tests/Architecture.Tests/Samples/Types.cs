using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Payroll.Application.Common.Pages;

#pragma warning disable CA1068, CA1822, CA1852

namespace Payroll.Architecture.Tests.Samples;

public class PayHelper;

internal sealed class EmployeeServices;

internal sealed class RunManager<T>
{
    public T? Run { get; init; }
}

internal abstract class CalculationBase;

internal sealed class PayModel;

internal sealed class ServiceYears;

internal class Open;

internal class Parent;

internal sealed class Child : Parent;

public sealed record PublicQuery(Guid OrganizationId) : IRequest<int>;

public sealed class PublicQueryHandler : IRequestHandler<PublicQuery, int>
{
    public Task<int> Handle(PublicQuery request, CancellationToken cancellationToken) => Task.FromResult(1);
}

public sealed class PublicQueryValidator : AbstractValidator<PublicQuery>;

internal sealed record UnhandledCommand : IRequest<int>;

internal sealed record Misnamed : IRequest<int>;

internal sealed class OtherHandler : IRequestHandler<Misnamed, int>
{
    public Task<int> Handle(Misnamed request, CancellationToken cancellationToken) => Task.FromResult(1);
}

internal sealed class TwiceHandled : IRequest<int>;

internal sealed class TwiceHandledHandler : IRequestHandler<TwiceHandled, int>
{
    public Task<int> Handle(TwiceHandled request, CancellationToken cancellationToken) => Task.FromResult(1);
}

internal sealed class TwiceHandledAgainHandler : IRequestHandler<TwiceHandled, int>
{
    public Task<int> Handle(TwiceHandled request, CancellationToken cancellationToken) => Task.FromResult(2);
}

internal sealed class EntityValidator : AbstractValidator<Parent>;

internal sealed class Async
{
    public Task NoTokenAsync() => Task.CompletedTask;

    public Task<int> OtherNameAsync(CancellationToken token) => Task.FromResult(token.CanBeCanceled ? 1 : 0);

    public ValueTask NotLastAsync(CancellationToken cancellationToken, int number) =>
        number > 0 && cancellationToken.CanBeCanceled ? ValueTask.CompletedTask : default;

    public Task GoodAsync(CancellationToken cancellationToken) => Task.FromCanceled(cancellationToken);
}

public sealed record LostDto(int Number);

public sealed class LooseController(IMediator mediator, PayHelper helper) : ControllerBase
{
    [HttpPost("loose")]
    public Task<ActionResult<Page<LostDto>>> Create(PublicQuery body, CancellationToken cancellationToken)
    {
        _ = (mediator, helper, body, cancellationToken);
        return Task.FromResult<ActionResult<Page<LostDto>>>(NoContent());
    }
}
