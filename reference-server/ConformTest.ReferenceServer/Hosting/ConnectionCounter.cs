using System.Net;

namespace ConformTest.ReferenceServer.Hosting;

/// <summary>Counts open connections, in total and by the peer's address. Thread-safe.</summary>
internal sealed class ConnectionCounter(int most, int mostPerAddress)
{
    private readonly Dictionary<IPAddress, int> _byAddress = [];
    private readonly Lock _gate = new();
    private int _total;

    /// <summary>Counts one more connection, unless that would be too many.</summary>
    /// <returns>False when it is too many; it is not counted then.</returns>
    public bool TryEnter(IPAddress address)
    {
        lock (_gate)
        {
            var count = _byAddress.GetValueOrDefault(address);
            if (_total >= most || count >= mostPerAddress) return false;
            _byAddress[address] = count + 1;
            _total++;
            return true;
        }
    }

    /// <summary>A connection that was counted has ended.</summary>
    public void Leave(IPAddress address)
    {
        lock (_gate)
        {
            _total--;
            if (--_byAddress[address] == 0) _byAddress.Remove(address);
        }
    }
}
