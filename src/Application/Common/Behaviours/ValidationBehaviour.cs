using FluentValidation;
using MediatR;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Behaviours;

/// <summary>
/// Refuses a request before its handler runs, with everything that is wrong with it: what was found while its body was
/// read, and what its validator finds in the rest.
/// </summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators, RequestErrors shape)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = shape.All.ToList();
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(result.Errors
                .Select(failure => new FieldError(failure.PropertyName, failure.ErrorCode, failure.ErrorMessage))
                .Where(error => !shape.Covers(error.Field) && !(IsAboutOthers(error) && shape.TouchesSiblingOf(error.Field))));
        }

        if (errors.Count > 0) throw new InvalidRequestException(errors);
        return await next();
    }

    // What is missing beside, or disagrees with, a member that could not be read is not known before that one is put right.
    private static bool IsAboutOthers(FieldError error) => error.Code is FieldErrorCodes.Required or FieldErrorCodes.Inconsistent;
}
