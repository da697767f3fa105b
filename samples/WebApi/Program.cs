using System.Text.Json.Serialization;
using CognitoClient.Authentication;
using CognitoLocal;
using Microsoft.AspNetCore.Authentication.Cookies;
using WebApi;

var builder = WebApplication.CreateBuilder(args);

// If no user pool is configured, use one in this process, or one of cognito-local, until the application ends.
await using var local = builder.Configuration.GetValue<bool>("CognitoLocal") ? await LocalUserPool.StartAsync() : null;
if (local is not null)
{
    builder.UseCognitoLocal(local);
}
else if (builder.Configuration["SignIn:UserPoolId"] is null)
{
    await builder.UseInMemoryPoolAsync();
}

builder.Services.AddCognitoClient(builder.Configuration.GetSection("Cognito"));
builder.Services.AddCognitoSignIn(builder.Configuration.GetSection("SignIn"));
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSingleton<ICognitoSessionStore, CacheSessionStore>();
builder.Services.AddSingleton<ChallengeCookie>();
builder.Services.AddSingleton<SignInStep>();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SessionCookie.Configure);
builder.Services.AddAuthorization();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<CognitoExceptionHandler>();
builder.Services.AddValidation();
builder.Services.AddOpenApi(openApi => openApi.AddSchemaTransformer<CognitoSchemaTransformer>());
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull);

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();
app.Use((http, next) =>
{
    http.Response.Headers.CacheControl = "no-store";
    return next(http);
});
app.MapSignIn();
app.MapSecondFactor();
app.MapSession();
if (app.Environment.IsDevelopment())
{
    app.MapOpenApi();
}

await app.RunAsync();
