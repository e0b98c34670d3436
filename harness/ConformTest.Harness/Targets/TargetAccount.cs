using System.Text;

namespace ConformTest.Harness.Targets;

/// <summary>A mail user of the target that the harness may use freely: its mail comes and goes.</summary>
/// <param name="Role">The name by which conversations call it (<c>alice</c>, <c>bob</c>, <c>carol</c>); further accounts have any other name.</param>
/// <param name="User">The login name.</param>
/// <param name="Password">Empty for an account that receives mail but cannot log in.</param>
/// <param name="Address">Where mail for it is sent.</param>
/// <param name="Token">An OAuth access token that logs it in (RFC 7628); empty for none.</param>
public sealed record TargetAccount(string Role, string User, string Password, string Address, string Token = "")
{
    /// <summary>Whether the account can be used to log in.</summary>
    public bool CanLogIn => Password.Length > 0;

    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Role = {Role}, User = {User}, Password = {(CanLogIn ? "***" : "(none)")}, Address = {Address}{(Token.Length > 0 ? ", Token = ***" : "")}");
        return true;
    }
}
