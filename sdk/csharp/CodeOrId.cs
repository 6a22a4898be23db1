namespace Payroll.Client;

/// <summary>Names a resource by its id or by its code; either is taken as it is: <c>GetPayGroupAsync("engineering")</c>.</summary>
/// <param name="Text">The id or the code.</param>
public readonly record struct CodeOrId(string Text)
{
    /// <summary>The resource with this id.</summary>
    public static implicit operator CodeOrId(Guid id) => new(id.ToString());

    /// <summary>The resource with this code, or with this id in text.</summary>
    public static implicit operator CodeOrId(string codeOrId) => new(codeOrId);

    /// <inheritdoc />
    public override string ToString() => Text;
}
