namespace Payroll.Application.Common;

/// <summary>The answer for one resource that has a version.</summary>
public interface IVersionedDto
{
    /// <summary>Goes up with each change.</summary>
    int Version { get; }
}
