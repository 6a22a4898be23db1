using Payroll.Benchmarks;

// What benchmarks/platform.sh measures with. Each prints lines of a name and figures.
return args switch
{
    ["chain", var rounds] => await ChainCost.MeasureAsync(Figures.Whole(rounds), CancellationToken.None),
    ["limiter", var rounds, var idleSeconds] => await LimiterCost.MeasureAsync(Figures.Whole(rounds), Figures.Whole(idleSeconds), CancellationToken.None),
    ["client", var url, var certificate, var seconds] => await SteadyClient.MeasureAsync(new Uri(url), certificate, Figures.Whole(seconds), CancellationToken.None),
    ["keys", var count] => UnknownKeys.Print(Figures.Whole(count)),
    ["lines", var file] => RequestLogLines.Print(file),
    _ => throw new ArgumentException("chain ROUNDS | limiter ROUNDS IDLE_SECONDS | client URL CERTIFICATE SECONDS | keys COUNT | lines FILE"),
};
