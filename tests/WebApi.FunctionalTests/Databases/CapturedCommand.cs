using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Payroll.WebApi.FunctionalTests.Databases;

/// <summary>The command that was about to be sent. Its message is the command's text.</summary>
internal sealed class CommandCaptured(string text) : Exception(text);

/// <summary>Keeps commands from being sent.</summary>
internal sealed class CapturedCommand : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        throw new CommandCaptured(command.CommandText);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
        throw new CommandCaptured(command.CommandText);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        throw new CommandCaptured(command.CommandText);
}

/// <summary>Keeps the connection from being opened.</summary>
internal sealed class UnopenedConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();
}
