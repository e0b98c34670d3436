using System.Globalization;
using System.Security.Authentication;

namespace ConformTest.Harness.Wire;

/// <summary>The words of a transcript for what happens on a wire and is no octets. Whoever plays a record reads them back, so they stand here alone.</summary>
internal static class WireWords
{
    public const string Connected = "connected to ";
    public const string NotConnected = "cannot connect to ";
    public const string Accepted = "the target connected";
    public const string NotAccepted = "the target did not connect";
    public const string NotSent = "could not send: the connection is closed";
    public const string NotTaken = "the target took no octets for ";
    public const string Secured = "TLS negotiated: ";
    public const string NotSecured = "no TLS: ";
    public const string NotTrusted = "no TLS, by our choice: ";
    public const string Deflated = "compression begins";
    public const string HalfClosed = "we closed our sending side";
    public const string Reset = "we reset the connection";
    public const string Closed = "the server closed (";
    public const string Vain = "nothing came";

    /// <summary>A wait that ended with nothing; what was left of the time may be next to none.</summary>
    public static string Waited(TimeSpan time) =>
        time < TimeSpan.FromMilliseconds(50) ? $"{Vain} in time" : string.Create(CultureInfo.InvariantCulture, $"{Vain} for {time.TotalSeconds:0.#} s");

    /// <summary>Such as <c>TLS negotiated: TLS 1.3</c>.</summary>
    public static string SecuredBy(SslProtocols protocol) => Secured + protocol switch
    {
        SslProtocols.Tls12 => "TLS 1.2",
        SslProtocols.Tls13 => "TLS 1.3",
        _ => protocol.ToString(),
    };

    public static string ClosedBy(CloseForm form, string? detail) => $"{Closed}{Framing.Word(form.ToString())}){(detail is null ? "" : ": " + detail)}";

    /// <summary>How the server closed; null for other words.</summary>
    public static CloseForm? FormOf(string words)
    {
        foreach (var form in Enum.GetValues<CloseForm>())
        {
            if (words.StartsWith(ClosedBy(form, null), StringComparison.Ordinal))
                return form;
        }

        return null;
    }
}
