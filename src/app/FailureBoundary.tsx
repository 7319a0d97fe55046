import { Component, type ReactNode } from 'react';
import { ScreenFailure } from './Failure.tsx';

interface Props {
  /** where the screen is: a broken one is tried again when this changes */
  address: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  address: string;
}

/** A screen that breaks leaves the shell standing, with words and a way out. */
export class FailureBoundary extends Component<Props, State> {
  override state: State = { failed: false, address: this.props.address };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ address }: Props, former: State): State | null {
    return address === former.address ? null : { failed: false, address };
  }

  override render() {
    return this.state.failed ? <ScreenFailure /> : this.props.children;
  }
}
