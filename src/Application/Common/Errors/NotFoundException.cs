namespace Payroll.Application.Common.Errors;

/// <summary>Not there, or another organization's: 404, the same for both, so nothing is said about what.</summary>
public sealed class NotFoundException() : Exception("The resource does not exist.");
