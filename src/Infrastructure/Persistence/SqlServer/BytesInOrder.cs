using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Payroll.Infrastructure.Persistence.SqlServer;

/// <summary>Keeps an id as bytes that sort as the id does.</summary>
internal sealed class BytesInOrder() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true), bytes => new Guid(bytes, true), new ConverterMappingHints(size: 16));
