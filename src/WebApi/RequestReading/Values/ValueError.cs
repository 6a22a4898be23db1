namespace Payroll.WebApi.RequestReading.Values;

/// <summary>What is wrong with one value, before it is known where the value stands.</summary>
internal readonly record struct ValueError(string Code, string Message);
