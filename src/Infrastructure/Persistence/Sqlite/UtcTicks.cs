using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>Keeps a moment as ticks, which SQLite can order.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
