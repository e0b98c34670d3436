using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>More follows behind the numbers of each line of LIST (RFC 1939 section 5: not encouraged, and not forbidden).</summary>
internal sealed class ListSaysMore()
    : Pop3Variant("pop3.list.more-information", "More follows behind the numbers of each line of LIST (RFC 1939 section 5: not encouraged, and not forbidden).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ListSaysMore());

    private static readonly byte[] More = Encoding.ASCII.GetBytes(" octets, from <somebody@elsewhere.example> 1 2\r\n");

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply)
    {
        if (reply.Status != Pop3Status.Ok || command?.Is("LIST") != true) return reply;
        return reply.Body is { } body
            ? reply with { Body = Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(body.Span).Replace("\r\n", Encoding.ASCII.GetString(More), StringComparison.Ordinal)) }
            : reply with { Text = $"{reply.Text} octets, from <somebody@elsewhere.example> 1 2" };
    }
}
