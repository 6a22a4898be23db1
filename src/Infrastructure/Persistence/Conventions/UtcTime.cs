using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Payroll.Infrastructure.Persistence.Conventions;

/// <summary>Keeps a moment without the offset that it was given with.</summary>
internal sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
