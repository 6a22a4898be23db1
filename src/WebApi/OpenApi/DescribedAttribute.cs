using System.ComponentModel;

namespace Payroll.WebApi.OpenApi;

/// <summary>What a parameter means, and a value that tools show. Ids need neither: the document knows them by their names.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public class DescribedAttribute(string description, object? example = null) : DescriptionAttribute(description)
{
    public object? Example { get; } = example;
}
