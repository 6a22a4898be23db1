namespace Payroll.Application.Common.Idempotency;

/// <summary>The member is in the first answer only: it is not kept, and null when the answer is given again.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShownOnceAttribute : Attribute;
