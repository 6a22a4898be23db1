using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.Infrastructure.RequestLogs.Sqlite;
using Payroll.Infrastructure.RequestLogs.SqlServer;

namespace Payroll.WebApi.FunctionalTests.Databases;

/// <summary>
/// Translates every query that the application under test asks of SQLite for SQL Server as well, where no server is at hand: up
/// to the command that would be sent. A query that can't be translated fails where it is asked, and so does the test that asked.
/// </summary>
internal sealed class TranslationForSqlServer : IQueryExpressionInterceptor
{
    private static readonly TranslationForSqlServer One = new();
    private static readonly DbContextOptions<SqlServerPayrollDbContext> Options = new DbContextOptionsBuilder<SqlServerPayrollDbContext>()
        .UseSqlServer("Server=unused").AddInterceptors(new UnopenedConnection(), new CapturedCommand()).Options;

    private static readonly DbContextOptions<SqlServerRequestLogDbContext> LogOptions = new DbContextOptionsBuilder<SqlServerRequestLogDbContext>()
        .UseSqlServer("Server=unused").AddInterceptors(new UnopenedConnection(), new CapturedCommand()).Options;

    private readonly ConcurrentDictionary<string, byte> commands = new(StringComparer.Ordinal);

    /// <summary>What has been translated so far.</summary>
    public static ICollection<string> Commands => One.commands.Keys;

    /// <summary>Adds it to an application's contexts. SQLite's alone: other databases are asked themselves.</summary>
    public static void Watch(IServiceCollection services)
    {
        services.ConfigureDbContext<SqlitePayrollDbContext>(options => options.AddInterceptors(One));
        services.ConfigureDbContext<SqliteRequestLogDbContext>(options => options.AddInterceptors(One));
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        try
        {
            commands.TryAdd(Translate(queryExpression), 0);
        }
        catch (Exception exception)
        {
            TestContext.Error.WriteLine($"This query can't be translated for SQL Server: {exception.Message}\n{ExpressionPrinter.Print(queryExpression)}");
            throw;
        }

        return queryExpression;
    }

    /// <summary>The command that SQL Server would be sent for a query of another provider's context.</summary>
    public static string Translate(Expression query)
    {
        using DbContext db = Roots.Has(query, typeof(RequestLog)) ? new SqlServerRequestLogDbContext(LogOptions) : new SqlServerPayrollDbContext(Options);
        var moved = new Mover(db);
        var expression = moved.Visit(query);
        var result = expression.Type.IsGenericType && expression.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IEnumerable<>).MakeGenericType(expression.Type.GenericTypeArguments[0])
            : expression.Type;
        try
        {
            return (string)typeof(TranslationForSqlServer).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(result).Invoke(null, [db, expression, moved.Parameters])!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is not null)
        {
            throw exception.InnerException;
        }
    }

    private static string Run<TResult>(DbContext db, Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        var run = db.GetService<IDatabase>().CompileQuery<TResult>(query, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters) context.Parameters[name] = value;
        try
        {
            if (run(context) is System.Collections.IEnumerable rows) rows.GetEnumerator().MoveNext();
        }
        catch (CommandCaptured captured)
        {
            return captured.Message;
        }

        throw new InvalidOperationException("The query asked nothing of the database.");
    }

    // The request log has a context of its own.
    private sealed class Roots(Type entity) : ExpressionVisitor
    {
        private bool isFound;

        public static bool Has(Expression query, Type entity)
        {
            var roots = new Roots(entity);
            roots.Visit(query);
            return roots.isFound;
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is not EntityQueryRootExpression root) return node is QueryParameterExpression ? node : base.VisitExtension(node);
            isFound |= root.EntityType.ClrType == entity;
            return node;
        }
    }

    // Takes a query over to another context's model, and finds something to ask for where a caller would have given a value.
    private sealed class Mover(DbContext db) : ExpressionVisitor
    {
        private readonly Dictionary<string, object?> parameters = [];

        public IReadOnlyDictionary<string, object?> Parameters => parameters;

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(
                        db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(root.EntityType.Name)
                            ?? throw new InvalidOperationException($"SQL Server's model lacks {root.EntityType.Name}."));
                case QueryParameterExpression parameter:
                    parameters[parameter.Name] = Sample(parameter.Type);
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }

        private static object? Sample(Type type)
        {
            if (type == typeof(string)) return "x";
            if (type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            {
                var element = type.IsArray ? type.GetElementType()! : type.GenericTypeArguments[0];
                var values = Array.CreateInstance(element, 2);
                return type.IsAssignableFrom(values.GetType()) ? values : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), values);
            }

            // A value that is kept as JSON may have no empty form.
            return RuntimeHelpers.GetUninitializedObject(Nullable.GetUnderlyingType(type) ?? type);
        }
    }
}
