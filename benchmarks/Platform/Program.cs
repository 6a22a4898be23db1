using Payroll.Benchmarks;

// What the scripts in benchmarks measure with. Each prints lines of a name and figures.
return args switch
{
    ["chain", var rounds] => await ChainCost.MeasureAsync(Figures.Whole(rounds), CancellationToken.None),
    ["limiter", var rounds, var idleSeconds] => await LimiterCost.MeasureAsync(Figures.Whole(rounds), Figures.Whole(idleSeconds), CancellationToken.None),
    ["client", var url, var certificate, var seconds] => await SteadyClient.MeasureAsync(new Uri(url), certificate, Figures.Whole(seconds), CancellationToken.None),
    ["batch", var url, var certificate, var rounds, var people, var warmUp] => await new BatchClient(Figures.Whole(people), Figures.Whole(warmUp))
        .MeasureAsync(new Uri(url), certificate, Figures.Whole(rounds), CancellationToken.None),
    ["bare", "Sqlite", var file, var rounds, var rows] => await new BareInsert(Figures.Whole(rows)).SqliteAsync(file, Figures.Whole(rounds), CancellationToken.None),
    ["bare", "PostgreSql", var connection, var rounds, var rows] => await new BareInsert(Figures.Whole(rows))
        .PostgreSqlAsync(connection, Figures.Whole(rounds), CancellationToken.None),
    ["pass", "Sqlite", var file, var nanoseconds] => await new BarePass(Figures.Long(nanoseconds)).SqliteAsync(file, CancellationToken.None),
    ["pass", "PostgreSql", var connection, var nanoseconds] => await new BarePass(Figures.Long(nanoseconds)).PostgreSqlAsync(connection, CancellationToken.None),
    ["hours", var rounds] => HoursCost.Measure(Figures.Whole(rounds)),
    ["keys", var count] => UnknownKeys.Print(Figures.Whole(count)),
    ["serve"] => BareReads.Serve(),
    ["lines", var file] => RequestLogLines.Print(file),
    _ => throw new ArgumentException("chain ROUNDS | limiter ROUNDS IDLE_SECONDS | client URL CERTIFICATE SECONDS | batch URL CERTIFICATE ROUNDS PEOPLE WARM_UP | bare DATABASE WHERE ROUNDS ROWS | pass DATABASE WHERE NANOSECONDS | hours ROUNDS | keys COUNT | serve | lines FILE"),
};
