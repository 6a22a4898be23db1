namespace Payroll.WebApi.Idempotency;

/// <summary>The action is refused without an <c>Idempotency-Key</c>: done twice it would do harm that can't be undone.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresIdempotencyKeyAttribute : Attribute;
