using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCognitoSignIn(builder.Configuration.GetSection("Cognito"));
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<CognitoExceptionHandler>();

var app = builder.Build();
app.UseExceptionHandler();
app.MapAccounts();
app.MapSessions();
await app.RunAsync();
