namespace Payroll.WebApi.RequestReading.Scalars;

/// <summary>What is wrong with one value, before it is known where the value stands.</summary>
internal readonly record struct Fault(string Code, string Message);
