using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPayrollHttp().AddPayrollErrors().AddPayrollOpenApi();

var app = builder.Build();
app.UseRequestId();
app.UsePayrollErrors();
app.MapControllers();
app.MapPayrollOpenApi();
app.Run();
