namespace Payroll.WebApi.OpenApi;

/// <summary>What the action creates has no address that its caller could read, so its answer has no <c>Location</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WithoutAddressAttribute : Attribute;
