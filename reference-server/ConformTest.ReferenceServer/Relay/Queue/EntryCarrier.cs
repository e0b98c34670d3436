using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>Brings entries of one domain to its next hops, over one connection for as long as it holds.</summary>
internal sealed class EntryCarrier(MailRouter router, HopOptions hops, int mostAddresses, RelayFault[]? faults, RelayMemory memory) : IAsyncDisposable
{
    private static readonly AttemptResult Unproven = AttemptResult.Refused("5.7.30", "TLS is required, and nothing proves which hosts take the domain's mail");

    private HopSession? _session;

    /// <summary>True while a connection waits to be used again.</summary>
    public bool IsConnected => _session is { IsUsable: true };

    /// <summary>Makes one attempt: all hosts in order until nobody is left to be tried (RFC 5321 section 5.1).</summary>
    /// <returns>One result for each recipient of the entry, in their order.</returns>
    public async Task<IReadOnlyList<AttemptResult>> CarryAsync(QueueEntry entry, CancellationToken cancellation)
    {
        var tally = new AttemptTally(entry);
        var tls = entry.Message.MustTravelByTls ? TlsUse.Verified : TlsUse.WhereOffered;
        // What an old connection cannot take is not given up for that: the host may offer more to a new one.
        if (_session is { IsUsable: true } kept && (tls != TlsUse.Verified || kept.Tls == TlsUse.Verified)
            && HopCommands.TlsMisfit(kept, entry.Message) is null && HopCommands.Misfit(kept, entry.Message, entry.Recipients) is null)
        {
            await TransactAsync(tally, cancellation);

            // A connection that had died while it was idle says nothing about the next hop.
            if (tally.IsSettled || _session is { IsUsable: true }) return tally.Results;
            tally.Forget();
        }

        var route = await router.FindAsync(entry.Domain, cancellation);
        foreach (var fault in faults ?? []) route = await fault.RouteAsync(entry, route, router.Resolver, memory, cancellation);
        if (route is HopList && tls == TlsUse.Verified && !router.IsAuthentic) route = new NoRoute(Unproven);
        if (route is HopList list) await TryAllAsync(list, tally, tls, cancellation);
        else tally.Note(((NoRoute)route).Result);
        return tally.Results;
    }

    private async Task TryAllAsync(HopList list, AttemptTally tally, TlsUse tls, CancellationToken cancellation)
    {
        foreach (var hop in list.Hops.Take(mostAddresses))
        {
            await CloseAsync(cancellation);
            if (await OpenAsync(hop, tls, cancellation) is { } failure)
            {
                tally.Note(failure);
                continue;
            }

            await TransactAsync(tally, cancellation);
            if (tally.IsSettled || tally.HasAccepted) return;
        }
    }

    private async Task TransactAsync(AttemptTally tally, CancellationToken cancellation)
    {
        if (HopCommands.TlsMisfit(_session!, tally.Message) is { } misfit)
        {
            tally.Note(misfit);
            return;
        }

        var left = tally.Left;
        tally.Note(await new HopTransaction(_session!, tally.Message, left).SendAsync(cancellation), left);
    }

    /// <returns>Why there is no session, or null.</returns>
    private async Task<AttemptResult?> OpenAsync(NextHop hop, TlsUse tls, CancellationToken cancellation)
    {
        try
        {
            _session = await HopSession.OpenAsync(hop, hops, tls, faults, cancellation);
            return null;
        }
        catch (HopException failure) when (failure.Failure == HopFailure.Tls && tls == TlsUse.WhereOffered)
        {
            // Without TLS is no worse than what a next hop that offers none would get.
            return await OpenAsync(hop, TlsUse.Never, cancellation);
        }
        catch (HopException failure) when (failure.Failure == HopFailure.Tls)
        {
            return AttemptResult.Refused("5.7.10", failure.Message) with { RemoteMta = hop.Host };
        }
        catch (HopException failure)
        {
            return AttemptResult.Deferred(failure.Status, failure.Message) with { RemoteMta = failure.Failure == HopFailure.Unreachable ? null : hop.Host };
        }
        catch (HopRefusedException refused)
        {
            var (end, status) = refused.Reply.IsTransient ? (AttemptEnd.Deferred, "4.3.2") : (AttemptEnd.Refused, "5.3.2");
            return new(end, refused.Reply.Status ?? status, refused.Message) { RemoteMta = hop.Host, Reply = refused.Reply };
        }
    }

    /// <summary>Says goodbye to the next hop, if there is one.</summary>
    public async Task CloseAsync(CancellationToken cancellation)
    {
        if (_session is not { } session) return;
        _session = null;
        await session.QuitAsync(cancellation);
        await session.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null) await _session.DisposeAsync();
    }
}
