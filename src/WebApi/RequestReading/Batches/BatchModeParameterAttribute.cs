using Payroll.WebApi.OpenApi;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>Describes the parameter <c>mode</c> of batches.</summary>
internal sealed class BatchModeParameterAttribute() : DescribedAttribute(
    "What becomes of the good items when others are refused: `atomic`, the default, writes nothing, `partial` writes them; `dry_run` writes nothing, and answers what would be.",
    "atomic");
