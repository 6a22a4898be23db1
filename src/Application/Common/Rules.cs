using FluentValidation;
using Payroll.Domain.Common;

namespace Payroll.Application.Common;

/// <summary>Rules that several validators share. Lengths, types and forms are the wire contract's; here is what they mean.</summary>
internal static class Rules
{
    /// <summary>The field's rule fails with the sentence that <paramref name="problem"/> gives.</summary>
    public static IRuleBuilderOptionsConditions<T, TProperty> Passes<T, TProperty>(
        this IRuleBuilder<T, TProperty> rule, string errorCode, Func<TProperty, string?> problem) =>
        rule.Custom((value, context) =>
        {
            if (problem(value) is not { } message) return;
            context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, message) { ErrorCode = errorCode });
        });

    /// <summary>Adds findings that know their own place; <paramref name="under"/> is the path of the thing that they are about.</summary>
    public static void AddAll<T>(this ValidationContext<T> context, IEnumerable<FieldError> errors, string? under = null)
    {
        foreach (var error in errors)
        {
            var path = under is null ? error.Field : $"{under}.{error.Field}";
            context.AddFailure(new FluentValidation.Results.ValidationFailure(path, error.Message) { ErrorCode = error.Code });
        }
    }
}
